/// The rule for key names (C2SP signed-note, "Format").
package enum KeyName {
    /// Whether a text is a valid key name: not empty, and without spaces, plus signs and control characters.
    package static func isValid(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                scalar != "+" && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
            }
    }
}
