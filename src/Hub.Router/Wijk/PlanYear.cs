using Hub.Contracts.Text;
using Hub.Contracts.Wijk;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Wijk;

/// <summary>The year of which a receiver of plans spends the budget: a calendar year, in the Netherlands.</summary>
internal static class PlanYear
{
    /// <summary>When the year of a moment began.</summary>
    public static DateTimeOffset Begin(DateTimeOffset now) => DutchTime.Moment(new DateTime(DutchTime.Local(now).Year, 1, 1));

    /// <summary>The budget of a municipality, and what was granted of it.</summary>
    public static PlanBudget Budget(MunicipalityOptions options, DateTimeOffset now, int granted)
        => new(DutchTime.Local(now).Year, granted, Euros(options.InitiativeBudget), Euros(options.InitiativeYearBudget));

    private static int? Euros(decimal? amount) => amount is { } some ? (int)Math.Min(some, int.MaxValue) : null;
}
