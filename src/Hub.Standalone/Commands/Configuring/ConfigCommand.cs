using System.CommandLine;

namespace Hub.Standalone.Commands.Configuring;

/// <summary><c>hub config</c>: the router's part; the check of the whole set is added by who knows both workers.</summary>
internal static class ConfigCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create() => new("config", "Controleert de configuratie, en vertelt wat zij betekent.")
    {
        ConfigExplainCommand.Create(), ConfigMatrixCommand.Create(), ConfigCompareCommand.Create(),
    };
}
