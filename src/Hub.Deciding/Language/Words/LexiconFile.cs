using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Hub.Deciding.Language.Words;

/// <summary>The compiled word list: a graph of harmless words and a graph of names (entries that the list writes with a capital).</summary>
internal static class LexiconFile
{
    // "HLX1"; integers are little-endian.
    private const uint Magic = 0x31584C48;

    /// <summary>Compiles a word list of one entry a line; entries of several words count by word.</summary>
    public static void Build(IEnumerable<string> lines, Stream output)
    {
        var harmless = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in lines.SelectMany(
            line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            // A capital inside (iPhone, McDonald's) says nothing about either set.
            if (!entry.Any(char.IsUpper))
            {
                harmless.Add(Folding.Fold(entry));
            }
            else if (char.IsUpper(entry[0]) && !entry.All(c => char.IsUpper(c) || !char.IsLetter(c)))
            {
                names.Add(Folding.Fold(entry));
            }
        }

        Span<byte> header = stackalloc byte[12];
        var first = DawgBuilder.Build(harmless);
        var second = DawgBuilder.Build(names);
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], first.Bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], second.Bytes.Length);
        output.Write(header);
        output.Write(first.Bytes);
        output.Write(second.Bytes);
    }

    /// <summary>Reads a compiled word list.</summary>
    /// <exception cref="InvalidDataException">It is no compiled word list, or is cut short.</exception>
    public static (Dawg Harmless, Dawg Names) Read(Stream input)
    {
        Span<byte> header = stackalloc byte[12];
        input.ReadExactly(header);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
        {
            throw new InvalidDataException(
                "The word list has another form than this version reads; build it anew with ./hub lexicon build.");
        }

        return (Graph(input, BinaryPrimitives.ReadInt32LittleEndian(header[4..])),
            Graph(input, BinaryPrimitives.ReadInt32LittleEndian(header[8..])));
    }

    private static Dawg Graph(Stream input, int bytes)
    {
        var edges = new uint[bytes / sizeof(uint)];
        input.ReadExactly(MemoryMarshal.AsBytes(edges.AsSpan()));
        return new Dawg(edges);
    }
}
