using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using MassTransit;
using MassTransit.Serialization;

namespace Hub.Hosting.Bus;

/// <summary>Reads a body as the contract that the endpoint takes; a body that breaks it is a violation without its text.</summary>
internal sealed class HubJsonContext(HubJsonSerializer serializer, MessageBody body, MessageContext context)
    : BaseSerializerContext(SystemTextJsonMessageSerializer.Instance, context, [])
{
    // An endpoint takes one contract, so the body need not name its type.
    public override bool IsSupportedMessageType<T>() => true;

    public override bool IsSupportedMessageType(Type messageType) => true;

    public override bool TryGetMessage<T>([NotNullWhen(true)] out T? message)
        where T : class
    {
        message = HubJson.Read<T>(body.GetBytes());
        return true;
    }

    public override bool TryGetMessage(Type messageType, [NotNullWhen(true)] out object? message)
    {
        try
        {
            message = JsonSerializer.Deserialize(body.GetBytes(), messageType, HubJson.Options);
            return message is not null;
        }
        catch (JsonException)
        {
            throw new ContractViolationException(messageType.Name, "is not of the form that this contract asks");
        }
    }

    public override IMessageSerializer GetMessageSerializer() => serializer;

    public override IMessageSerializer GetMessageSerializer<T>(MessageEnvelope envelope, T message) => serializer;

    public override IMessageSerializer GetMessageSerializer(object message, string[] messageTypes) => serializer;

    public override Dictionary<string, object> ToDictionary<T>(T? message)
        where T : class
        => [];
}
