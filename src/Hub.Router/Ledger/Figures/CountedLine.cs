using System.Globalization;
using Hub.Contracts.Text;

namespace Hub.Router.Ledger.Figures;

/// <summary>A line of the trail as it is counted.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="At">Its moment.</param>
/// <param name="Origin">A partner, or a team.</param>
/// <param name="Action">What was done.</param>
/// <param name="About">The revision of a signal, a delivery, or something else.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Detail">Further codes.</param>
internal sealed record CountedLine(long Seq, long At, string Origin, string Action, string About, string Result, string Detail)
{
    /// <summary>The lines of what comes in.</summary>
    public bool IsIntake => Action is "route" or "park";

    /// <summary>The lines about a delivery.</summary>
    public bool IsAct => Action is "accept" or "return" or "remind" or "escalate" or "close" or "decide" or "raise";

    /// <summary>The lines that say that nobody ever accepted.</summary>
    public bool IsExpiry => Action == "expire" && Result == "never-accepted";

    /// <summary>Its week.</summary>
    public int Week => DutchWeek.Of(DateTimeOffset.FromUnixTimeMilliseconds(At));

    /// <summary>The signal and revision that it is about; null where it is about something else.</summary>
    public (Guid Id, int Revision)? Signal
        => About.Length > 37 && About[36] == '.' && Guid.TryParse(About.AsSpan(0, 36), out var id)
            && int.TryParse(About.AsSpan(37), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? (id, revision) : null;

    /// <summary>The delivery that it is about; null where it is about something else.</summary>
    public Guid? Delivery => Guid.TryParse(About, out var id) ? id : null;
}
