/// The rule for names of keys (C2SP signed-note, "Format").
public enum KeyName {
    /// Whether a text can name a key: not empty, and without spaces, plus signs and control characters.
    ///
    /// - Parameter text: Any text.
    public static func isValid(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                scalar != "+" && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
            }
    }
}
