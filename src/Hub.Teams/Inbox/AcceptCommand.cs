using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hub.Teams.Inbox;

/// <summary><c>hub team accept</c>: takes up one delivery or several, each by itself; what fails costs the others nothing.</summary>
internal static class AcceptCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(InboxHere? here)
    {
        var ids = Deliveries("De kenmerken van een of meer leveringen, uit het postvak.");
        var (command, options) = TeamOptions.AddTo(
            new Command("accept", "Neemt leveringen aan: vanaf nu is het team de eigenaar. Van elke staat er hoe het afliep.") { ids },
                here);
        command.SetAction((parse, token) => options.RunAsync(parse, client => EachAsync(
            parse, ids, id => client.AcceptAsync(id, token), "aangenomen", "niet aangenomen",
            "De hub bewaart de inhoud nog een werkdag; bewaar haar zelf met ./hub team export.")));
        return command;
    }

    /// <summary>One delivery or several, as an argument.</summary>
    public static Argument<Guid[]> Deliveries(string description)
        => new("delivery") { Description = description, Arity = ArgumentArity.OneOrMore, CustomParser = Read };

    /// <summary>Does the same with each, and tells of each how it ended; what fails costs the others nothing.</summary>
    /// <exception cref="TeamInboxException">At least one was not done, or the hub is away.</exception>
    public static async Task EachAsync(
        ParseResult parse, Argument<Guid[]> ids, Func<Guid, Task> act, string done, string not, string? afterwards = null)
    {
        var (output, failed) = (parse.InvocationConfiguration.Output, 0);
        var all = parse.GetValue(ids)!.Distinct().ToList();
        foreach (var id in all)
        {
            try
            {
                await act(id);
                await output.WriteLineAsync($"{id:D}: {done}.");
            }
            catch (TeamInboxException fault) when (!fault.Unreachable)
            {
                failed++;
                await output.WriteLineAsync($"{id:D}: {not}. {fault.Message}");
            }
        }
        if (failed < all.Count && afterwards is not null)
        {
            await output.WriteLineAsync(afterwards);
        }
        if (failed > 0)
        {
            throw new TeamInboxException($"{failed} van {all.Count} {not}; bij elk staat waarom.");
        }
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
