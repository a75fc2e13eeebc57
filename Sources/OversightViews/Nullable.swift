/// A value that may be missing and is then written as `null`, so that scripts find every field that the contract names.
@propertyWrapper
package struct Nullable<Value: Codable & Sendable>: Codable, Sendable {
    /// The value, if there is one.
    package var wrappedValue: Value?

    /// A value that may be missing.
    ///
    /// - Parameter wrappedValue: The value, if there is one.
    package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    /// Reads the value, or `nil` from `null`.
    ///
    /// - Throws: `DecodingError` if there is a value of another type.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    /// Writes the value, or `null`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}

extension Nullable: Equatable where Value: Equatable {}

extension KeyedDecodingContainer {
    /// Reads a nullable field; one that is not there is `nil` too.
    ///
    /// - Throws: `DecodingError` if there is a value of another type.
    package func decode<Value>(_ type: Nullable<Value>.Type, forKey key: Key) throws -> Nullable<Value> {
        try decodeIfPresent(type, forKey: key) ?? Nullable(wrappedValue: nil)
    }
}
