using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hub.Teams.Inbox;

/// <summary><c>hub team accept</c>: takes up one delivery or several, each by itself; what fails costs the others nothing.</summary>
internal static class AcceptCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(InboxHere? here)
    {
        var ids = new Argument<Guid[]>("delivery")
        {
            Description = "De kenmerken van een of meer leveringen, uit het postvak.",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = Read,
        };
        var (command, options) = TeamOptions.AddTo(
            new Command("accept", "Neemt leveringen aan: vanaf nu is het team de eigenaar. Van elke staat er hoe het afliep.") { ids },
                here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            var (output, failed) = (parse.InvocationConfiguration.Output, 0);
            var all = parse.GetValue(ids)!.Distinct().ToList();
            foreach (var id in all)
            {
                try
                {
                    await client.AcceptAsync(id, token);
                    await output.WriteLineAsync($"{id:D}: aangenomen.");
                }
                catch (TeamInboxException fault) when (!fault.Unreachable)
                {
                    failed++;
                    await output.WriteLineAsync($"{id:D}: niet aangenomen. {fault.Message}");
                }
            }
            if (failed < all.Count)
            {
                await output.WriteLineAsync("De hub bewaart de inhoud nog een werkdag; bewaar haar zelf met ./hub team export.");
            }
            if (failed > 0)
            {
                throw new TeamInboxException($"{failed} van {all.Count} niet aangenomen; bij elk staat waarom.");
            }
        }));
        return command;
    }

    // The library's own looks at the first of several alone.
    private static Guid[] Read(ArgumentResult result)
    {
        var ids = new List<Guid>();
        foreach (var token in result.Tokens)
        {
            if (!Guid.TryParse(token.Value, out var id))
            {
                result.AddError($"{token.Value}: moet een kenmerk zijn als 0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f");
                break;
            }
            ids.Add(id);
        }
        return [.. ids];
    }
}
