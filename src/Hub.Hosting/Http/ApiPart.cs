using System.Reflection;

namespace Hub.Hosting.Http;

/// <summary>One door's part of the description: its tags, paths and components, embedded in the assembly that serves the door.</summary>
/// <param name="Assembly">Where it is embedded.</param>
/// <param name="Name">The name of the resource.</param>
public sealed record ApiPart(Assembly Assembly, string Name);
