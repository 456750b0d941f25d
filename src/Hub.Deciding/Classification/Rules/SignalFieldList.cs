using System.Runtime.InteropServices;

namespace Hub.Deciding.Classification.Rules;

/// <summary>A small set of field facts, without allocation.</summary>
internal struct SignalFieldList
{
    private int bits;

    /// <summary>Adds a fact.</summary>
    public void Add(SignalField field) => bits |= 1 << (int)field;

    /// <summary>Walks the facts.</summary>
    public readonly Enumerator GetEnumerator() => new(bits);

    /// <summary>Walks the facts.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Enumerator(int bits)
    {
        private int left = bits;

        /// <summary>The fact at hand.</summary>
        public SignalField Current { get; private set; }

        /// <summary>Goes to the next fact.</summary>
        public bool MoveNext()
        {
            if (left == 0)
            {
                return false;
            }
            Current = (SignalField)System.Numerics.BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            return true;
        }
    }
}
