using Hub.Adapters.Intake;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Corporation;

/// <summary>Arrears: amount and the four preconditions, all faults at once (Besluit gemeentelijke schuldhulpverlening, art. 2).</summary>
internal static class VeraArrears
{
    private const string Own = "hub.achterstand";

    private static readonly string[] Preconditions =
        ["hub.persoonlijkContact", "hub.gewezenOpSchuldhulp", "hub.schriftelijkeHerinnering", "hub.aanbodDoorgeven"];

    /// <summary>The amount; null with a fault when it is missing or out of bounds, or where two that are given differ.</summary>
    public static decimal? Amount(HubAttributes attributes, JsonPart message)
    {
        var (found, name) = ((decimal?)null, "");
        foreach (var (field, amount) in new[] { message.Has("saldo") ? Of("saldo") : Of("bedrag"), (Own, attributes.Amount(Own)) })
        {
            if (amount is null || amount == found)
            {
                continue;
            }
            if (found is not null)
            {
                Fault(field, $"must be the same as {name}, or absent: two amounts were given");
                return null;
            }
            (found, name) = (amount, field);
        }
        if (found is > 0 and <= 1_000_000)
        {
            return found;
        }
        Fault(found is null ? Own : name, "must be the arrears in euro, more than 0 and at most 1000000");
        return null;

        // Where both are given, the balance is what is due today, and the amount what it once was.
        (string, decimal?) Of(string member) => (member, message.Amount(member));

        void Fault(string field, string rule)
        {
            if (field == Own)
            {
                attributes.Fault(field, rule);
            }
            else
            {
                message.Fault(field, rule);
            }
        }
    }

    /// <summary>Whether all four preconditions are met; each that is missing or not met is a fault.</summary>
    public static bool ArePreconditionsMet(HubAttributes attributes)
    {
        var met = true;
        foreach (var name in Preconditions)
        {
            if (attributes.Flag(name) is not true)
            {
                attributes.Fault(name, "must be J: arrears may be reported only after it", PrivacyRule.ArrearsForDebtHelpOnly);
                met = false;
            }
        }
        return met;
    }

    /// <summary>
    /// The day of the written reminder, where it is given. The law asks for the reminder, not for its day; VERA's own dates tell when the
    /// arrears began.
    /// </summary>
    public static void CheckReminder(HubAttributes attributes)
    {
        if (attributes.Text("hub.datumHerinnering") is { } text && !Vroegsignalering.IsReminder(text, before: null))
        {
            attributes.Fault("hub.datumHerinnering", Vroegsignalering.ReminderRule, PrivacyRule.ArrearsForDebtHelpOnly);
        }
    }

    /// <summary>Who it is about: contact data only. The hub's attributes come first, then the relation in the message.</summary>
    public static SignalSubject? Contact(HubAttributes attributes, VeraPerson? person)
    {
        var (name, phone, email) = (
            attributes.Text("hub.naam", 200) ?? person?.Name, attributes.Text("hub.telefoon", 40) ?? person?.Phone,
            attributes.Text("hub.email", 200) ?? person?.Email);
        if (name is null)
        {
            attributes.Fault("hub.naam", "is required, or a relation with a name: arrears without contact data help nobody");
        }
        return new SignalSubject(name: name, phone: phone, email: email, address: person?.Address?.Line());
    }
}
