/// An event that is to be appended.
package struct NewEvent: Sendable, Hashable {
    /// What happened, in the past tense, as `ReportSubmitted`: 1 to 200 bytes of ASCII letters, digits, `.`, `_` and `-`.
    package var type: String
    /// The version of the type's schema, from 1.
    package var version: Int
    /// The event as JSON in UTF-8, which is stored and hashed byte for byte and never encoded again.
    package var data: [UInt8]

    /// An event that is to be appended.
    ///
    /// - Parameters:
    ///   - type: What happened, in the past tense.
    ///   - version: The version of the type's schema, 1 to 65,535.
    ///   - data: JSON in UTF-8, 1 byte to 16 MiB, without a NUL byte.
    package init(type: String, version: Int, data: [UInt8]) {
        self.type = type
        self.version = version
        self.data = data
    }
}
