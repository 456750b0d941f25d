namespace Hub.Router.Reporting;

/// <summary>What every report has: its style, on a screen and on paper without any colour, and how small numbers are hidden.</summary>
internal static class ReportStyle
{
    /// <summary>The style. On paper a sheet is a page of its own, and no table is cut off at the side.</summary>
    public const string Css =
        """
        @page{size:A4;margin:14mm}
        body{margin:0;background:#fff}
        .report{font:16px/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
        caption,figcaption{text-align:left;font-weight:600;padding-bottom:.25rem}
        th,td{border-bottom:1px solid #bbb;padding:.25rem .5rem;text-align:right;vertical-align:baseline;white-space:nowrap}
        thead th{vertical-align:bottom;white-space:normal}
        th.text,td.text{text-align:left;white-space:normal}
        h1{font-size:1.6rem;line-height:1.25}.day{white-space:nowrap}
        figure,.wide{margin:1rem 0}.wide figure{margin:0}.wide{overflow-x:auto}
        svg{width:100%;font-size:13px}svg.bars{max-width:27rem}svg.line{min-width:30rem;max-width:40rem}
        .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 2rem}.pair>*{min-width:0}
        .note{border-left:4px solid #111;padding-left:1rem}
        @media print{.report{max-width:none;padding:0;font-size:10pt;line-height:1.35}
        h1{font-size:16pt}h2{font-size:13pt;margin:.5rem 0}p{margin:.5rem 0}figure,.wide{margin:.5rem 0}.wide figure{margin:0}
        section.sheet{break-before:page}tr,svg,figure,.wide{break-inside:avoid}h2,caption,figcaption{break-after:avoid}
        .wide{overflow:visible}.wide table{font-size:8pt}.wide td,.wide th{padding:.1rem .25rem}
        .wide thead th{overflow-wrap:break-word}
        .pair{grid-template-columns:1fr 1fr;gap:0 1.5rem}svg.line{min-width:0;max-width:28rem}}
        """;

    /// <summary>The last sheet.</summary>
    public const string HowHidden =
        """
        <section class='sheet note'><h2>Hoe kleine aantallen verborgen zijn</h2><p>De hub telt per week en per kwartaal. Bij elk
        geteld aantal komt, voordat iemand het ziet, een geheim getal dat bij dat aantal hoort en in elk rapport hetzelfde is:
        meestal tussen -12 en +12. Alles hier is opgeteld uit zulke aantallen en op vijftallen afgerond; de marge van een som groeit
        mee. Wat kleiner is dan anderhalf keer zijn marge staat er als "minder dan", en in een tabel als "&lt;". Wie rapporten van elkaar
        aftrekt, vindt alleen deze bewerkte aantallen terug. Een streepje betekent: te weinig om iets te zeggen. Als verandering staat
        er alleen wat groter is dan het bewerken kan schelen, en ten minste een tiende.</p></section>
        """;
}
