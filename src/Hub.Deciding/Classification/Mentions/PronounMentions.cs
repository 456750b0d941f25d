using Hub.Deciding.Classification.Text;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification.Mentions;

/// <summary>Tells "ze" for one woman from "ze" for many by the verb beside it, and finds sentences that begin with a bare name.</summary>
internal static class PronounMentions
{
    private static readonly WordList SingularVerbs = new("pronoun-mentions.singular-verbs");

    private static readonly WordList NoVerbs = new("pronoun-mentions.no-verbs");

    private static readonly WordList PersonVerbs = new("pronoun-mentions.person-verbs");

    private static readonly WordList NoNames = new("pronoun-mentions.no-names");

    /// <summary>What the token and the verbs beside it tell.</summary>
    public static MentionKinds At(NormalText text, in Sentence sentence, int at)
    {
        var word = text.Word(text.Tokens[at]);
        if (word is "ze" or "zij" or "zie" or "she")
        {
            return OfThey(text, sentence, at);
        }
        return at == sentence.FirstToken && at + 1 < sentence.TokenEnd && text.Tokens[at].Has(TokenTraits.Capital) && word.Length > 2
            && !text.Tokens[at].Has(TokenTraits.Digit) && !NoNames.Contains(text, word)
            && PersonVerbs.Contains(text, text.Word(text.Tokens[at + 1]))
            ? MentionKinds.BareSubject
            : MentionKinds.None;
    }

    private static MentionKinds OfThey(NormalText text, in Sentence sentence, int at)
    {
        for (var i = at + 1; i < Math.Min(at + 3, sentence.TokenEnd); i++)
        {
            var verb = text.Word(text.Tokens[i]);
            if (IsSingular(text, verb))
            {
                return MentionKinds.SheSingular;
            }
            if (verb.EndsWith("en", StringComparison.Ordinal) && verb is not ("een" or "geen" or "steen" or "alleen" or "eigen" or "samen"))
            {
                return MentionKinds.TheyPlural;
            }
        }
        if (at > sentence.FirstToken)
        {
            var before = text.Word(text.Tokens[at - 1]);
            return IsSingular(text, before) ? MentionKinds.SheSingular
                : before.EndsWith("en", StringComparison.Ordinal) ? MentionKinds.TheyPlural : MentionKinds.None;
        }
        return MentionKinds.None;
    }

    private static bool IsSingular(NormalText text, ReadOnlySpan<char> verb)
        => SingularVerbs.Contains(text, verb) || (verb.Length > 3 && verb[^1] == 't' && !NoVerbs.Contains(text, verb));
}
