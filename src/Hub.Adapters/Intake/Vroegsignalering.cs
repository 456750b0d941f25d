using System.Globalization;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.Intake;

/// <summary>Reporting arrears early: what holds whatever form they come in (Besluit gemeentelijke schuldhulpverlening, art. 2).</summary>
internal static class Vroegsignalering
{
    /// <summary>The text of every signal of arrears: nothing of the message's own text goes along.</summary>
    public const string Description = "Betalingsachterstand gemeld voor vroegsignalering.";

    /// <summary>What the day of a reminder must be.</summary>
    public const string ReminderRule = "must be the day of the written reminder (yyyy-MM-dd), before the record was delivered";

    /// <summary>Why arrears may be reported: the law names it, so a message need not.</summary>
    public static readonly LegalBasis Basis = new(new GrondslagCode("wgs-3-1-b"), new PurposeCode("schuldhulpverlening"));

    /// <summary>Whether a text is a day on which a reminder can have been sent, no later than a moment where there is one.</summary>
    public static bool IsReminder(string text, DateTimeOffset? before)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (before is not { } moment || day <= DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>The arrears themselves, with all four preconditions met.</summary>
    public static Arrears Create(decimal amount) => new(amount, new ArrearsPreconditions(true, true, true, true));
}
