using Hub.Contracts.Privacy;
using MassTransit;
using MassTransit.Context;
using MassTransit.Serialization;

namespace Hub.Hosting.Bus;

/// <summary>
/// A failed message on its way to the error queue: a code and a moment in the headers, never exception text, stack or machine.
/// </summary>
internal sealed class CodeOnlyErrorContext(ExceptionReceiveContext context) : ReceiveContextProxy(context), ExceptionReceiveContext
{
    // A null removes a header that the transport put there before this set is copied over it.
    private static readonly string[] Unwanted =
    [
        MessageHeaders.Host.MachineName, MessageHeaders.Host.ProcessName, MessageHeaders.Host.ProcessId, MessageHeaders.Host.Assembly,
        MessageHeaders.Host.AssemblyVersion, MessageHeaders.Host.MassTransitVersion, MessageHeaders.Host.FrameworkVersion,
        MessageHeaders.Host.OperatingSystemVersion, MessageHeaders.Host.Info, MessageHeaders.FaultMessage, MessageHeaders.FaultStackTrace,
        MessageHeaders.FaultExceptionType, MessageHeaders.FaultConsumerType, MessageHeaders.FaultMessageType,
        MessageHeaders.FaultInputAddress,
        MessageHeaders.FaultTimestamp, MessageHeaders.SourceAddress,
    ];

    /// <summary>Header that holds the code.</summary>
    public const string CodeHeader = "hub-code";

    public Exception Exception => context.Exception;

    public DateTime ExceptionTimestamp => context.ExceptionTimestamp;

    public ExceptionInfo ExceptionInfo => context.ExceptionInfo;

    public SendHeaders ExceptionHeaders { get; } = Headers(context);

    private static DictionarySendHeaders Headers(ExceptionReceiveContext context)
    {
        var headers = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Unwanted)
        {
            headers[name] = null!;
        }
        headers[MessageHeaders.Reason] = "fault";
        headers[CodeHeader] = Code(context.Exception);
        headers["hub-failed-at"] = context.ExceptionTimestamp.ToString("O");
        return new DictionarySendHeaders(headers, useExistingDictionary: true);
    }

    private static string Code(Exception exception)
        => exception is ContractViolationException violation
            ? $"contract.{violation.PrivacyRule?.ToString() ?? "form"}"
            : $"bug.{exception.GetType().Name}";
}
