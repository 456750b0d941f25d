using System.Text;
using Hub.Adapters.Intake;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Police;

/// <summary>The people in a note. One is the subject; the others go along as text, without their BSN. Who reported stays out.</summary>
internal sealed class PolicePeople
{
    private static readonly string[] Order = ["betrokkene", "slachtoffer", "kind", "verdachte"];
    private static readonly string[] Bystanders = ["melder", "getuige"];
    private readonly List<(string Role, SignalSubject Person)> people = [];

    private PolicePeople()
    {
    }

    /// <summary>Whether there is anyone.</summary>
    public bool Any => people.Count > 0;

    /// <summary>Reads them; every fault is noted.</summary>
    public static PolicePeople Read(JsonPart note)
    {
        var read = new PolicePeople();
        foreach (var part in note.Parts("betrokkenen"))
        {
            var role = part.RequiredText("rol", 40)?.ToLowerInvariant();
            var bsn = part.Text("bsn", 20);
            if (bsn is not null && !Bsn.IsValid(bsn))
            {
                part.Fault("bsn", "must be nine digits that pass the elfproef");
                bsn = null;
            }
            var person = new SignalSubject(
                part.Text("naam", 200), part.Text("geboortedatum", 20), bsn, part.Text("telefoon", 40), part.Text("email", 200),
                part.Text("adres", 200));
            if (role is not null && !Bystanders.Contains(role, StringComparer.Ordinal))
            {
                read.people.Add((role, person));
            }
        }
        read.people.Sort((left, right) => Rank(left.Role).CompareTo(Rank(right.Role)));
        return read;
    }

    /// <summary>Who the note is about; null where it names nobody.</summary>
    public SignalSubject? Subject() => people.Count > 0 ? people[0].Person : null;

    /// <summary>The note's text, with the others who are concerned.</summary>
    public string Append(string text)
    {
        var whole = new StringBuilder(text);
        foreach (var (role, person) in people.Skip(1))
        {
            string?[] parts = [person.Name, person.DateOfBirth, person.Phone, person.Address];
            whole.Append($"\nOok betrokken ({role}): ").AppendJoin(", ", parts.Where(part => part is not null));
        }
        return whole.ToString();
    }

    private static int Rank(string role) => Array.IndexOf(Order, role) is var at and >= 0 ? at : Order.Length;
}
