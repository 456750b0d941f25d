using System.Text;
using System.Text.Json;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Signalen;

/// <summary>Puts a melding's texts together: what was reported, what was added, and the answers to the questions of its category.</summary>
internal static class SignalenText
{
    private const int Longest = 20_000;

    /// <summary>The whole text; null with a fault when there is none or it is too long.</summary>
    public static string? Read(JsonPart melding)
    {
        if (melding.RequiredText("text", Longest) is not { } text)
        {
            return null;
        }
        var whole = new StringBuilder(text);
        if (melding.Text("text_extra", Longest) is { } extra)
        {
            whole.Append('\n').Append(extra);
        }
        foreach (var line in Answers(melding))
        {
            whole.Append('\n').Append(line);
        }
        if (whole.Length <= Longest)
        {
            return whole.ToString();
        }
        melding.Fault("text", $"must have at most {Longest} characters, together with text_extra and extra_properties");
        return null;
    }

    // Null, a list, or (in old data) an empty object; an answer is text, {id, label}, {label, value}, or a list of these.
    private static IEnumerable<string> Answers(JsonPart melding)
    {
        if (melding.Member("extra_properties") is not { ValueKind: JsonValueKind.Array } list)
        {
            yield break;
        }
        foreach (var question in list.EnumerateArray())
        {
            if (question.ValueKind == JsonValueKind.Object && question.TryGetProperty("answer", out var answer)
                && Answer(answer) is { Length: > 0 } said)
            {
                var label = question.TryGetProperty("label", out var name) && name.ValueKind == JsonValueKind.String
                    ? name.GetString()
                    : null;
                yield return string.IsNullOrWhiteSpace(label) ? said : $"{label.Trim()} {said}";
            }
        }
    }

    private static string? Answer(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.String => answer.GetString()?.Trim(),
        JsonValueKind.Number => answer.GetRawText(),
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.Array => string.Join(", ", answer.EnumerateArray().Select(Answer).Where(part => !string.IsNullOrEmpty(part))),
        JsonValueKind.Object => Labelled(answer),
        _ => null,
    };

    private static string? Labelled(JsonElement answer)
    {
        var label = answer.TryGetProperty("label", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()?.Trim()
            : null;
        return answer.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? $"{label}: {Answer(value)}"
            : label;
    }
}
