using System.CommandLine;
using Hub.Configuration;

namespace Hub.Adapters.Enrolment;

/// <summary><c>hub partner resume</c>: calls a receiver again that ended its subscription with 410.</summary>
internal static class PartnerResumeCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("partner") { Description = "De partner." };
        var config = PartnerCommand.Config();
        var command = new Command(
            "resume",
            "Roept het terugmeldadres van een partner weer aan dat 410 antwoordde. Een hub die draait doet dat binnen een halve minuut.")
        { id, config };
        command.SetAction(parse => Run(
            parse.GetValue(config)!, parse.GetValue(id)!, parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string configFolder, string id, TextWriter output, TextWriter error)
    {
        var faults = new List<ConfigFault>();
        if (HubSettings.Read(configFolder, faults) is not { } settings)
        {
            faults.ForEach(error.WriteLine);
            return 1;
        }
        if (!new PartnerSpool(settings.Spool.File).Resume(id))
        {
            error.WriteLine("van deze partner is geen callback beëindigd; zie ./hub partner list");
            return 1;
        }
        output.WriteLine($"{id}: de callback wordt binnen een halve minuut weer geprobeerd, met wat de laatste drie dagen bleef liggen");
        return 0;
    }
}
