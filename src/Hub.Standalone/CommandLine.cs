using System.CommandLine;
using Hub.Adapters;
using Hub.Router.Operations;

namespace Hub.Standalone;

/// <summary>The whole command line. Where both workers have a command of one name, its subcommands stand together.</summary>
internal static class CommandLine
{
    /// <summary>Creates the root with all commands.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Hub: partner integration hub and signal router for wijkgericht werken.");
        foreach (var command in RouterCommands.All().Concat(AdapterCommands.All()))
        {
            if (root.Subcommands.FirstOrDefault(known => known.Name == command.Name) is { } known)
            {
                command.Subcommands.ToList().ForEach(known.Add);
            }
            else
            {
                root.Add(command);
            }
        }
        return root;
    }
}
