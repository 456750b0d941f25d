
namespace Hub.Deciding.Classification.Lexicons;

/// <summary>A file of lexicons as it stands on disk.</summary>
/// <param name="About">What the file is for.</param>
/// <param name="Lexicons">Name to entries.</param>
/// <param name="Spellings">Shorthand and dialect to the word that the lexicons know.</param>
internal sealed record LexiconFile(string About, Dictionary<string, string[]> Lexicons, Dictionary<string, string>? Spellings = null);
