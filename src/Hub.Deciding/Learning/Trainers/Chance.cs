namespace Hub.Deciding.Learning.Trainers;

/// <summary>Numbers by chance that are the same on every machine and in every run.</summary>
internal sealed class Chance
{
    private const int Bits = 24;
    private ulong state = 88172645463325252;

    /// <summary>A number from 0 up to 1, without 1.</summary>
    public float Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (state >> (64 - Bits)) / (float)(1 << Bits);
    }

    /// <summary>A number around 0, one in three further off than 1.</summary>
    public float Around()
    {
        var sum = 0f;
        for (var i = 0; i < 12; i++)
        {
            sum += Next();
        }
        return sum - 6;
    }

    /// <summary>Shuffles.</summary>
    public void Shuffle(int[] numbers)
    {
        for (var i = numbers.Length - 1; i > 0; i--)
        {
            var other = Math.Min(i, (int)(Next() * (i + 1)));
            (numbers[i], numbers[other]) = (numbers[other], numbers[i]);
        }
    }
}
