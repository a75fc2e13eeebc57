import ArgumentParser
import JSONValues
import OversightCommands

/// A word of a closed set as an argument, which is validated, listed in the help and completed by shells.
struct ChoiceArgument<Choice: FieldChoice>: ExpressibleByArgument, Decodable {
    let choice: Choice

    init?(argument: String) {
        guard let choice = Choice(rawValue: argument) else { return nil }
        self.choice = choice
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let word = try container.decode(String.self)
        guard let choice = Choice(rawValue: word) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(word) is no \(Choice.self).")
        }
        self.choice = choice
    }

    static var allValueStrings: [String] { Choice.words }
    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
