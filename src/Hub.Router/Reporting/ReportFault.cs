namespace Hub.Router.Reporting;

/// <summary>Why there is no report.</summary>
/// <param name="Code">One of <see cref="Contracts.Wijk.ReportCodes"/>.</param>
/// <param name="Words">In Dutch, with the options of the command.</param>
internal sealed record ReportFault(string Code, string Words);
