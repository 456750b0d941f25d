using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Desk.Invoeren;

/// <summary>
/// What tells one form from another: its id, when it was given out, and a proof that this desk did. Another site has none, so it cannot
/// make a
/// browser enter anything; and a form that is sent twice is one signal.
/// </summary>
/// <param name="key">Of the proof. The same for every desk of the partner, so that a desk that begins anew knows what it gave out.</param>
internal sealed class EntryTokens(byte[] key)
{
    /// <summary>How long a form can be sent.</summary>
    public static readonly TimeSpan Valid = TimeSpan.FromHours(12);

    /// <summary>A form of now.</summary>
    public string Make(DateTimeOffset now) => Text(new EntryToken(Guid.NewGuid(), now.ToUnixTimeMilliseconds()));

    /// <summary>The form of a token; null where this desk gave out none such, or too long ago.</summary>
    public EntryToken? Read(string text, DateTimeOffset now)
        => text.Split('.') is [var id, var at, _] && Guid.TryParseExact(id, "N", out var guid)
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
            && new EntryToken(guid, moment) is var token
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Text(token)), Encoding.UTF8.GetBytes(text))
            && now - DateTimeOffset.FromUnixTimeMilliseconds(moment) is var age && age >= TimeSpan.Zero && age < Valid
            ? token : null;

    private string Text(EntryToken token)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{token.Id:N}.{token.At}");
        return $"{said}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(said)))}";
    }
}

/// <summary>One form.</summary>
/// <param name="Id">Its id: that of the signal at its partner.</param>
/// <param name="At">When it was given out, in milliseconds since 1970: when its signal was reported, so that the same form is the same
/// signal.</param>
internal sealed record EntryToken(Guid Id, long At);
