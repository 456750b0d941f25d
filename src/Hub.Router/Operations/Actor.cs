using System.CommandLine;

namespace Hub.Router.Operations;

/// <summary>Who does something that the trail remembers.</summary>
internal static class Actor
{
    /// <summary>The option; the account on this machine unless another is given.</summary>
    public static Option<string> Option()
        => new("--actor") { Description = "Wie dit doet: een rol of personeelscode.", DefaultValueFactory = _ => Environment.UserName };
}
