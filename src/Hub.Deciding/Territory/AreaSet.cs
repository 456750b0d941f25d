using System.Collections.Immutable;
using System.Numerics;

namespace Hub.Deciding.Territory;

/// <summary>A set of areas of one municipality, by their numbers; of any size. Up to 64 areas it takes no memory of its own.</summary>
internal readonly struct AreaSet
{
    private const int Word = 64;
    private readonly ulong first;
    private readonly ImmutableArray<ulong> more; // areas from number 64 on; default where there are none

    private AreaSet(ulong first, ImmutableArray<ulong> more) => (this.first, this.more) = (first, more);

    /// <summary>Whether it holds no area.</summary>
    public bool IsEmpty => first == 0 && More.IndexOfAnyExcept(0UL) < 0;

    /// <summary>How many areas it holds.</summary>
    public int Count
    {
        get
        {
            var count = BitOperations.PopCount(first);
            foreach (var word in More)
            {
                count += BitOperations.PopCount(word);
            }
            return count;
        }
    }

    private ReadOnlySpan<ulong> More => more.IsDefault ? [] : more.AsSpan();

    /// <summary>One area.</summary>
    public static AreaSet Of(int area) => Filled(area / Word, word => word == area / Word ? 1UL << (area % Word) : 0);

    /// <summary>All areas up to a number.</summary>
    public static AreaSet UpTo(int count)
        => count == 0
            ? default
            : Filled((count - 1) / Word, word => count - (word * Word) >= Word ? ulong.MaxValue : (1UL << (count % Word)) - 1);

    /// <summary>Whether an area is in it.</summary>
    public bool Contains(int area) => (WordAt(area / Word) & (1UL << (area % Word))) != 0;

    /// <summary>The areas that are in both.</summary>
    public AreaSet And(AreaSet other)
    {
        var both = (One: this, Other: other);
        return more.IsDefault || other.more.IsDefault ? new AreaSet(first & other.first, default)
            : Filled(Math.Min(more.Length, other.more.Length), word => both.One.WordAt(word) & both.Other.WordAt(word));
    }

    /// <summary>The areas that are in either.</summary>
    public AreaSet Or(AreaSet other)
    {
        var both = (One: this, Other: other);
        return more.IsDefault && other.more.IsDefault ? new AreaSet(first | other.first, default)
            : Filled(Math.Max(More.Length, other.More.Length), word => both.One.WordAt(word) | both.Other.WordAt(word));
    }

    /// <summary>Whether both hold the same areas.</summary>
    public bool Same(AreaSet other)
    {
        for (var word = Math.Max(More.Length, other.More.Length); word >= 0; word--)
        {
            if (WordAt(word) != other.WordAt(word))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The lowest number from one on; -1 for none.</summary>
    public int Next(int from)
    {
        for (var word = from / Word; word <= More.Length; word++)
        {
            var left = WordAt(word) & (word == from / Word ? ulong.MaxValue << (from % Word) : ulong.MaxValue);
            if (left != 0)
            {
                return (word * Word) + BitOperations.TrailingZeroCount(left);
            }
        }
        return -1;
    }

    private ulong WordAt(int word) => word == 0 ? first : word <= More.Length ? More[word - 1] : 0;

    private static AreaSet Filled(int lastWord, Func<int, ulong> fill)
    {
        if (lastWord == 0)
        {
            return new AreaSet(fill(0), default);
        }
        var words = ImmutableArray.CreateBuilder<ulong>(lastWord);
        for (var word = 1; word <= lastWord; word++)
        {
            words.Add(fill(word));
        }
        return new AreaSet(fill(0), words.MoveToImmutable());
    }
}
