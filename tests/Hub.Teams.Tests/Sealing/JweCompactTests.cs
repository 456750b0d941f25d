using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hub.Teams.Sealing;
using Hub.Testing.Teams;

namespace Hub.Teams.Tests.Sealing;

/// <summary>The composition, against the worked example of RFC 7516, appendix A.1.</summary>
public sealed class JweCompactTests
{
    [Fact]
    public void It_opens_the_example_of_RFC_7516_appendix_A_1()
    {
        using var rsa = RSA.Create(
            new RSAParameters
            {
                Modulus = Bytes(
                    "oahUIoWw0K0usKNuOR6H4wkf4oBUXHTxRvgb48E-BVvxkeDNjbC4he8rUWcJoZmds2h7M70imEVhRU5djINXtqllXI4DFqcI1DgjT9Le"
                        + "wND8MW2Krf3Spsk_ZkoFnilakGygTwpZ3uesH-PFABNIUYpOiN15dsQRkgr0vEhxN92i2asbOenSZeyaxziK72UwxrrKoExv6kc5twXT"
                        + "q4h-QChLOln0_mtUZwfsRaMStPs6mS6XrgxnxbWhojf663tuEQueGC-FCMfra36C9knDFGzKsNa7LZK2djYgyD3JR_MB_4NUJW_TqOQt"
                        + "wHYbxevoJArm-L5StowjzGy-_bq6Gw"),
                Exponent = Bytes("AQAB"),
                D = Bytes(
                    "kLdtIj6GbDks_ApCSTYQtelcNttlKiOyPzMrXHeI-yk1F7-kpDxY4-WY5NWV5KntaEeXS1j82E375xxhWMHXyvjYecPT9fpwR_M9gV8n"
                        + "9Hrh2anTpTD93Dt62ypW3yDsJzBnTnrYu1iwWRgBKrEYY46qAZIrA2xAwnm2X7uGR1hghkqDp0Vqj3kbSCz1XyfCs6_LehBwtxHIyh8R"
                        + "ipy40p24moOAbgxVw3rxT_vlt3UVe4WO3JkJOzlpUf-KTVI2Ptgm-dARxTEtE-id-4OJr0h-K-VFs3VSndVTIznSxfyrj8ILL6MG_Uv8"
                        + "YAu7VILSB3lOW085-4qE3DzgrTjgyQ"),
                P = Bytes(
                    "1r52Xk46c-LsfB5P442p7atdPUrxQSy4mti_tZI3Mgf2EuFVbUoDBvaRQ-SWxkbkmoEzL7JXroSBjSrK3YIQgYdMgyAEPTPjXv_hI2_1"
                        + "eTSPVZfzL0lffNn03IXqWF5MDFuoUYE0hzb2vhrlN_rKrbfDIwUbTrjjgieRbwC6Cl0"),
                Q = Bytes(
                    "wLb35x7hmQWZsWJmB_vle87ihgZ19S8lBEROLIsZG4ayZVe9Hi9gDVCOBmUDdaDYVTSNx_8Fyw1YYa9XGrGnDew00J28cRUoeBB_jKI1"
                        + "oma0Orv1T9aXIWxKwd4gvxFImOWr3QRL9KEBRzk2RatUBnmDZJTIAfwTs0g68UZHvtc"),
                DP = Bytes(
                    "ZK-YwE7diUh0qR1tR7w8WHtolDx3MZ_OTowiFvgfeQ3SiresXjm9gZ5KLhMXvo-uz-KUJWDxS5pFQ_M0evdo1dKiRTjVw_x4NyqyXPM5"
                        + "nULPkcpU827rnpZzAJKpdhWAgqrXGKAECQH0Xt4taznjnd_zVpAmZZq60WPMBMfKcuE"),
                DQ = Bytes(
                    "Dq0gfgJ1DdFGXiLvQEZnuKEN0UUmsJBxkjydc3j4ZYdBiMRAy86x0vHCjywcMlYYg4yoC4YZa9hNVcsjqA3FeiL19rk8g6Qn29Tt0cj8"
                        + "qqyFpz9vNDBUfCAiJVeESOjJDZPYHdHY8v1b-o-Z2X5tvLx-TCekf7oxyeKDUqKWjis"),
                InverseQ = Bytes(
                    "VIMpMYbPf47dT1w_zDUXfPimsSegnMOA1zTaX7aGk_8urY6R8-ZW1FxU7AlWAyLWybqq6t16VFd7hQd0y6flUK4SlOydB61gwanOsXGO"
                        + "AOv82cHq0E3eL4HrtZkUuKvnPrMnsUUFlfUdybVzxyjz9JF_XyaY14ardLSjf4L_FNY"),
            });

        var plain = JweCompact.Open(
            rsa, RSAEncryptionPadding.OaepSHA1,
            "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGei"
                + "psEdY3mx_etLbbWSrFr05kLzcSr4qKAq7YN7e9jwQRb23nfa6c9d-StnImGyFDbSv04uVuxIp5Zms1gNxKKK2Da14B8S4rzVRltdYwam_lDp5XnZ"
                + "AYpQdb76FdIKLaVmqgfwX7XWRxv2322i-vDxRfqNzo_tETKzpVLzfiwQyeyPGLBIO56YJ7eObdv0je81860ppamavo35UgoRdbYaBcoh9QcfylQr"
                + "66oc6vFWXRcZ_ZT2LawVCWTIy3brGPi6UklfCpIMfIjf7iGdXKHzg.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oM"
                + "o4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A.XFBoMYUZodetZdvTiFvSkQ");

        Assert.Equal("The true sign of intelligence is not knowledge but imagination.", Encoding.UTF8.GetString(plain));
    }

    [Fact]
    public void The_same_content_never_seals_to_the_same_text()
    {
        var header = """{"alg":"RSA-OAEP-256","enc":"A256GCM"}"""u8;

        Assert.NotEqual(
            JweCompact.Seal(TeamKeys.First, RSAEncryptionPadding.OaepSHA256, header, "x"u8),
            JweCompact.Seal(TeamKeys.First, RSAEncryptionPadding.OaepSHA256, header, "x"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("!.!.!.!.!")]
    public void What_is_no_JWE_is_refused_as_such(string text)
        => Assert.ThrowsAny<CryptographicException>(() => JweCompact.Open(TeamKeys.First, RSAEncryptionPadding.OaepSHA256, text));

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
