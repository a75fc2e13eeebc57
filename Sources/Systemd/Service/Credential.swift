/// A secret that the service manager passed, by `LoadCredential=` or its like; systemd.exec(5), "Credentials".
///
/// Printing one shows its name and size, never its bytes.
package struct Credential: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    /// The name in the unit.
    package let name: String
    /// The bytes, exactly as passed.
    package let bytes: [UInt8]

    /// The bytes as UTF-8 text without one final line break, which editors and `echo` add; `nil` if they are not UTF-8.
    package var text: String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    /// The name and the size, never the bytes.
    package var description: String { "credential \"\(name)\" (\(bytes.count) bytes)" }

    /// Only the name and size, so that `dump` and test failures do not print a secret either.
    package var customMirror: Mirror { Mirror(self, children: ["name": name, "count": bytes.count]) }
}
