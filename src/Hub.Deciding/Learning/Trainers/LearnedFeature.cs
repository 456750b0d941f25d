using System.Runtime.InteropServices;
using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Learning.Trainers;

/// <summary>A feature or the part of a word, as the hidden layer learns it.</summary>
/// <param name="Name">Its written name.</param>
/// <param name="Scale">How strongly it may speak.</param>
/// <param name="Start">
/// How far from nothing its vector begins: what stands in most signals gives the units their first meaning. All else begins with
/// nothing, so that what is in its vector was learned.
/// </param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LearnedFeature(string Name, float Scale, float Start)
{
    private const float Common = 0.2f;

    /// <summary>A feature of a family.</summary>
    public static LearnedFeature Of(string name, FeatureFamily family, float scale)
        => new(name, scale, family is FeatureFamily.Lexicon or FeatureFamily.Mention or FeatureFamily.Joint
            or FeatureFamily.Shape ? Common : 0);
}
