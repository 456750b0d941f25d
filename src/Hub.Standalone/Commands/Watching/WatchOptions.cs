using System.CommandLine;

namespace Hub.Standalone.Commands.Watching;

/// <summary>The options of a command that can go on looking.</summary>
internal sealed class WatchOptions
{
    /// <summary>How long it waits between two looks, where nobody says otherwise: 2 seconds.</summary>
    public const int Default = 2;

    private const int Most = 3600;

    private WatchOptions()
    {
        Interval.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var seconds) && seconds is < 1 or > Most)
            {
                result.AddError($"--interval: moet 1 tot en met {Most} seconden zijn");
            }
        });
    }

    /// <summary>Whether to go on looking.</summary>
    public Option<bool> Watch { get; } = new("--watch")
    {
        Description = "Blijft kijken, tot q of Ctrl+C; de afsluitcode is die van het laatste beeld. Zonder terminal komt er per keer "
            + "een blok tekst, met --json een regel.",
    };

    /// <summary>How long to wait between two looks, in whole seconds.</summary>
    public Option<int> Interval { get; } = new("--interval")
    {
        Description = $"Blijft kijken, met zoveel seconden tussen twee beelden (bij --watch anders {Default}).",
        DefaultValueFactory = _ => Default,
    };

    /// <summary>How long to wait between two looks; null where one look is enough. Who says how long wants more than one.</summary>
    public TimeSpan? Of(ParseResult parse)
        => parse.GetValue(Watch) || parse.GetResult(Interval) is { Implicit: false } ? TimeSpan.FromSeconds(parse.GetValue(Interval))
            : null;

    /// <summary>Gives a command these options.</summary>
    public static WatchOptions AddTo(Command command)
    {
        var options = new WatchOptions();
        command.Add(options.Watch);
        command.Add(options.Interval);
        return options;
    }
}
