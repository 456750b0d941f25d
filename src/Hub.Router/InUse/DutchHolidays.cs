using PublicHoliday;

namespace Hub.Router.InUse;

/// <summary>The public holidays on which municipalities do not work, for any year.</summary>
internal static class DutchHolidays
{
    private static readonly DutchPublicHoliday Calendar = new();

    /// <summary>Whether a date is a public holiday. Sundays are days off anyhow, and not looked at as holidays.</summary>
    /// <param name="date">The date.</param>
    /// <param name="liberationDayYearly">Whether 5 May is a day off every year; else in each fifth year only, as in the municipalities'
    /// labour agreement.</param>
    public static bool Is(DateOnly date, bool liberationDayYearly)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return date is { Month: 5, Day: 5 }
            ? liberationDayYearly || date.Year % 5 == 0 || DutchPublicHoliday.Ascension(date.Year) == day
            : Calendar.IsPublicHoliday(day);
    }
}
