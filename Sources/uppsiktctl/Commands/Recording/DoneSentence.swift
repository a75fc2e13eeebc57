/// The sentence of what was done, with `{name}` for what was typed.
struct DoneSentence {
    private let template: String

    init(_ template: String) { self.template = template }

    /// The sentence with the values in it.
    ///
    /// A paragraph sign that the sentence prints already is not printed twice.
    ///
    /// - Parameter value: Gives the value for a name.
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
