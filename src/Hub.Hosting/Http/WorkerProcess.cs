using System.CommandLine;
using Hub.Configuration;
using Hub.Contracts.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Hub.Hosting.Http;

/// <summary>A worker as a process of its own: one option, and one way to refuse.</summary>
public static class WorkerProcess
{
    /// <summary>Runs a worker until it is stopped.</summary>
    /// <param name="args">The process's arguments.</param>
    /// <param name="about">What the worker does, for its help.</param>
    /// <param name="build">Builds the host of a configuration folder; throws <see cref="ConfigurationRefusedException"/> with all
    /// faults.</param>
    /// <returns>0 when it was stopped, 1 when the configuration is refused, 2 for wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, string about, Func<string, WebApplication> build)
    {
        var config = new Option<string>("--config")
        {
            Description = "Map met de configuratie.",
            DefaultValueFactory = _ => "deploy/config",
        };
        var root = new RootCommand(about) { config };
        root.SetAction((parsed, cancellationToken) => RunAsync(build, parsed.GetValue(config)!, cancellationToken));
        var parsed = root.Parse(args);
        var answer = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? 2 : answer;
    }

    private static async Task<int> RunAsync(Func<string, WebApplication> build, string configFolder, CancellationToken cancellationToken)
    {
        try
        {
            OwnFiles.Restrict();
            await using var application = build(configFolder);
            await application.RunAsync(cancellationToken);
            return 0;
        }
        catch (ConfigurationRefusedException refused)
        {
            await new TerminalWriter(Console.Error).WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
