namespace Hub.Adapters.Tests.Doors.Toy;

/// <summary>Settings of the toy door: <c>doors.toy</c>.</summary>
/// <param name="Tone">How the bell sounds; required, so that the check has something to find.</param>
internal sealed record ToyFile(string Tone);
