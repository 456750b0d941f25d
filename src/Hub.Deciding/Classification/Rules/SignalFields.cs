using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Classification.Rules;

/// <summary>Reads the facts of a signal's fields.</summary>
internal static class SignalFields
{
    /// <summary>Written names in the order of <see cref="SignalField"/>.</summary>
    public static readonly string[] Names =
    [
        "bron-politie", "politiecode-e33-e14", "onderwerp", "achterstand", "hoogste-urgentie", "bron-anders", "huurrelatie", "huisnummer",
    ];

    /// <summary>The facts that hold for the signal.</summary>
    public static SignalFieldList Of(Signal signal, ReadSignal read)
    {
        var found = new SignalFieldList();
        found.Add(signal.Source == SourceKind.Politie ? SignalField.PoliceSource : SignalField.OtherSource);
        if (signal.Source == SourceKind.Politie && PoliceCodes.HasCareCode(signal, read.Text))
        {
            found.Add(SignalField.PoliceCareCode);
        }
        if (signal.Subject is not null)
        {
            found.Add(SignalField.Subject);
        }
        if (signal.Arrears is not null)
        {
            found.Add(SignalField.Arrears);
        }
        if (signal.Urgency == Urgency.Acute)
        {
            found.Add(SignalField.HighestUrgency);
        }
        if (TenancyCodes.Has(signal.Category))
        {
            found.Add(SignalField.Tenancy);
        }
        if (signal.Location?.HouseNumber is not null)
        {
            found.Add(SignalField.HouseNumber);
        }
        return found;
    }
}
