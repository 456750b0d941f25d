namespace Hub.System.Tests.Canary;

/// <summary>One request of the canary traffic.</summary>
internal sealed record CanaryRequest(
    string Partner,
    string Path,
    string ContentType,
    string Body,
    string Method = "POST",
    params string[] MarkedHeaders);
