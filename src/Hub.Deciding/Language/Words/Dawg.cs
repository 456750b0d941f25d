using System.Runtime.InteropServices;

namespace Hub.Deciding.Language.Words;

/// <summary>An exact set of words as a minimal word graph: four bytes an edge, one step a letter, no allocation.</summary>
/// <remarks>Letters are a to z, apostrophe and hyphen; whatever holds another character is not in the set.</remarks>
internal sealed class Dawg(uint[] edges)
{
    private const uint LetterMask = 0x1F;
    private const uint FinalBit = 0x20;
    private const uint LastBit = 0x40;
    private const int TargetShift = 7;

    /// <summary>The graph in its file form.</summary>
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(edges.AsSpan());

    /// <summary>Packs an edge.</summary>
    public static uint Edge(int letter, bool final, bool last, int target)
        => (uint)letter | (final ? FinalBit : 0) | (last ? LastBit : 0) | ((uint)target << TargetShift);

    /// <summary>The code of a folded letter, 0 when the graph has none for it.</summary>
    public static int Letter(char folded) => folded switch
    {
        >= 'a' and <= 'z' => folded - 'a' + 1,
        '\'' => 27,
        '-' => 28,
        _ => 0,
    };

    /// <summary>Whether the folded word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        var node = 0;
        var final = false;
        foreach (var c in word)
        {
            if (!Step(ref node, c, out final))
            {
                return false;
            }
        }

        return final;
    }

    /// <summary>Goes one letter further; false when no word does.</summary>
    /// <param name="node">The place in the graph; 0 is the root.</param>
    /// <param name="folded">The letter.</param>
    /// <param name="final">Whether a word ends here.</param>
    public bool Step(ref int node, char folded, out bool final)
    {
        final = false;
        var letter = (uint)Letter(folded);
        if (letter == 0 || node < 0)
        {
            return false;
        }

        for (var i = node; i < edges.Length; i++)
        {
            var edge = edges[i];
            if ((edge & LetterMask) == letter)
            {
                final = (edge & FinalBit) != 0;
                node = (edge >> TargetShift) is var target and not 0 ? (int)target : -1;
                return true;
            }

            if ((edge & LastBit) != 0)
            {
                return false;
            }
        }

        return false;
    }
}
