using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CQ.IntegrationTests.Users;

/// <summary>A device that holds one passkey, as a browser lets it speak (WebAuthn level 3): ES256, without attestation.</summary>
/// <param name="origin">Of the page that the browser shows at first.</param>
internal sealed class SoftAuthenticator(string origin) : IDisposable
{
    private const byte PresentAndVerified = 0x05;
    private const byte WithCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _userHandle = "";

    /// <summary>Of the page that the browser shows.</summary>
    public string Origin { get; set; } = origin;

    /// <summary>Answers given so far.</summary>
    public uint Count { get; set; }

    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _userHandle = asked["user"]!["id"]!.GetValue<string>();
        var client = ClientData("webauthn.create", asked);
        var data = AuthenticatorData(asked["rp"]?["id"], WithCredential, [.. new byte[16], 0, (byte)_id.Length, .. _id, .. CoseKey()]);
        // A map of fmt, attStmt and authData.
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        return Credential(new JsonObject { ["clientDataJSON"] = Encode(client), ["attestationObject"] = Encode(attestation), ["transports"] = new JsonArray("internal") });
    }

    public string Answer(string options)
    {
        var asked = JsonNode.Parse(options)!;
        var client = ClientData("webauthn.get", asked);
        Count++;
        var data = AuthenticatorData(asked["rpId"], 0, []);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new JsonObject { ["clientDataJSON"] = Encode(client), ["authenticatorData"] = Encode(data), ["signature"] = Encode(signature), ["userHandle"] = _userHandle });
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private byte[] ClientData(string type, JsonNode asked) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["type"] = type, ["challenge"] = asked["challenge"]!.GetValue<string>(), ["origin"] = Origin, ["crossOrigin"] = false }.ToJsonString());

    private byte[] AuthenticatorData(JsonNode? site, byte flags, byte[] credential)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site?.GetValue<string>() ?? new Uri(Origin).Host)), (byte)(PresentAndVerified | flags), .. count, .. credential];
    }

    // A map of kty EC2, alg ES256, crv P-256, x and y.
    private byte[] CoseKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private string Credential(JsonObject response) =>
        new JsonObject { ["id"] = Encode(_id), ["rawId"] = Encode(_id), ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = response }.ToJsonString();
}
