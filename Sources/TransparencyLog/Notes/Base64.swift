internal import Foundation

/// Base 64 (RFC 4648, section 4) with a strict decoder, so that no two texts decode to the same bytes.
enum Base64 {
    /// Encodes bytes.
    static func text(_ bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }

    /// Decodes a text; `nil` if it is not exactly what ``text(_:)`` gives for the bytes.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        guard let data = Data(base64Encoded: String(text)), data.base64EncodedString().utf8.elementsEqual(text.utf8)
        else { return nil }
        return Array(data)
    }
}
