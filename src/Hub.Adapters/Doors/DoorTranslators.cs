using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hub.Adapters.Corporation;
using Hub.Adapters.Partners;
using Hub.Adapters.Police;
using Hub.Adapters.Signalen;

namespace Hub.Adapters.Doors;

/// <summary>The translators of each partner, made once per registration.</summary>
internal sealed class DoorTranslators(TimeProvider clock)
{
    private readonly VeraCodes codes = new();
    private readonly ConditionalWeakTable<Partner, SignalenTranslator> signalen = [];
    private readonly ConditionalWeakTable<Partner, CorporationTranslator> corporation = [];
    private readonly ConditionalWeakTable<Partner, PoliceFile> police = [];

    /// <summary>For meldingen. A Signalen installation is of one municipality, so its partner serves exactly one.</summary>
    public SignalenTranslator Signalen(Partner partner)
        => signalen.GetValue(partner, static one => new SignalenTranslator(one.Municipalities.Single()));

    /// <summary>For VERA-shaped messages.</summary>
    public CorporationTranslator Corporation(Partner partner)
        => corporation.GetValue(partner, one => new CorporationTranslator(codes, one.Municipalities));

    /// <summary>For police notes, under the convenant that holds now.</summary>
    public PoliceTranslator Police(Partner partner)
        => new(
            partner.Municipalities, partner.ClaimAt(clock.GetUtcNow()),
            police.GetValue(partner, static one => DoorFile.Require<PoliceFile>(one, PartnerFormat.Police)).Purposes ?? ImmutableDictionary<string, string>.Empty);
}
