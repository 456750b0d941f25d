namespace Hub.Router.Ledger.Rows;

/// <summary>
/// Contracts of deliveries that the hub makes of its own accord: no partner is behind them, and nobody can return or hand them over.
/// </summary>
internal static class OwnMessage
{
    public const string Notice = "notice";
    public const string Reminder = "reminder";
    public const string Escalation = "escalation";
    public const string Pattern = "pattern";
    public const string Trend = "trend";

    /// <summary>All of them, as an SQL list.</summary>
    public const string All = $"'{Notice}', '{Reminder}', '{Escalation}', '{Pattern}', '{Trend}'";

    /// <summary>Whether a delivery's contract is one of them.</summary>
    public static bool Is(string contract) => contract is Notice or Reminder or Escalation or Pattern or Trend;
}
