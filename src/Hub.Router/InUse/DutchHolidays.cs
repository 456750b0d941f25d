namespace Hub.Router.InUse;

/// <summary>The public holidays on which municipalities do not work, for any year.</summary>
internal static class DutchHolidays
{
    /// <summary>Whether a date is a public holiday.</summary>
    /// <param name="date">The date.</param>
    /// <param name="liberationDayYearly">Whether 5 May is a day off every year; else in each fifth year only, as in the municipalities' labour agreement.</param>
    public static bool Is(DateOnly date, bool liberationDayYearly)
    {
        if (date is { Month: 1, Day: 1 } or { Month: 12, Day: 25 or 26 } || date == KingsDay(date.Year))
        {
            return true;
        }
        if (date is { Month: 5, Day: 5 } && (liberationDayYearly || date.Year % 5 == 0))
        {
            return true;
        }
        var sinceEaster = date.DayNumber - Easter(date.Year).DayNumber;
        return sinceEaster is 0 or 1 or 39 or 49 or 50; // Easter and its Monday, Ascension Day, Pentecost and its Monday
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    public static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>Easter Sunday, by the anonymous Gregorian algorithm.</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - (b / 4) - g + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var month = (h + l - (7 * m) + 90) / 25;
        return new DateOnly(year, month, (h + l - (7 * m) + (33 * month) + 19) % 32);
    }
}
