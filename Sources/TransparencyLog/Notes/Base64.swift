internal import Foundation

/// Base 64 (RFC 4648, section 4), read so strictly that no two texts stand for the same bytes.
enum Base64 {
    /// The text of bytes.
    static func text(_ bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }

    /// The bytes of a text, or `nil` if it is not exactly what ``text(_:)`` makes of them.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        guard let data = Data(base64Encoded: String(text)), data.base64EncodedString().utf8.elementsEqual(text.utf8)
        else { return nil }
        return Array(data)
    }
}
