/// The template of the message after success, with `{name}` for the value of a field.
struct DoneSentence {
    private let template: String

    init(_ template: String) { self.template = template }

    /// The message with the values filled in.
    ///
    /// A paragraph sign after one in the template is omitted.
    ///
    /// - Parameter value: Returns the value for a name.
    func filled(_ value: (String) -> String?) -> String {
        var sentence = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            sentence += rest[..<open]
            let text = value(String(rest[rest.index(after: open)..<close])) ?? ""
            sentence += sentence.hasSuffix("§ ") ? text.drop { $0 == "§" || $0.isWhitespace }.description : text
            rest = rest[rest.index(after: close)...]
        }
        return sentence + rest
    }
}
