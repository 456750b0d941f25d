using System.CommandLine;
using Hub.Configuration;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure.Matrix;

namespace Hub.Standalone.Commands.Configuring;

/// <summary><c>hub config matrix</c>: who may know what in a municipality, for a privacy officer.</summary>
internal static class ConfigMatrixCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var municipality = new Option<string[]>("--municipality")
        {
            Description = "CBS-code, zoals GM0637; mag vaker.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var html = new Option<FileInfo?>("--html") { Description = "Schrijf liever een HTML-pagina naar dit bestand." };
        var config = ConfigOption.Create();
        var command = new Command("matrix", "Toont wie wat mag weten: de tabel van een gemeente.") { municipality, html, config };
        command.SetAction(parse => Run(
            parse.GetValue(municipality)!, parse.GetValue(html), parse.GetValue(config)!,
            parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string[] codes, FileInfo? html, string config, TextWriter output, TextWriter error)
    {
        var faults = new List<ConfigFault>();
        var matrix = NeedToKnowLoader.Load(config, faults);
        if (matrix is null)
        {
            error.WriteLine(new ConfigurationRefusedException([.. faults]).Message);
            return 1;
        }
        try
        {
            MunicipalityCode[] municipalities = [.. codes.Select(code => new MunicipalityCode(code))];
            if (html is not null)
            {
                File.WriteAllText(html.FullName, MatrixPrint.Html(matrix, municipalities));
                output.WriteLine(html.FullName);
                return 0;
            }
            output.Write(string.Join(Environment.NewLine, municipalities.Select(code => MatrixPrint.Text(matrix, code))));
            return 0;
        }
        catch (ContractViolationException fault)
        {
            error.WriteLine($"--municipality: {RuleWords.Dutch(fault.Rule)}");
            return 2;
        }
    }
}
