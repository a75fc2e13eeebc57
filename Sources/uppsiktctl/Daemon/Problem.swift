import Foundation

/// What the daemon says of a refused request, as RFC 9457 has it.
struct Problem: Decodable {
    var title: String?
    var detail: String?

    /// The one sentence for the user.
    ///
    /// - Parameter answer: An answer that is no success.
    static func sentence(of answer: DaemonAnswer) -> String {
        let problem: Problem?
        do {
            problem = try JSONDecoder().decode(Problem.self, from: Data(answer.body))
        } catch {
            // Something in between may answer in its own words; the status is then all there is to say.
            problem = nil
        }
        for text in [problem?.detail, problem?.title] {
            if let text, !text.isEmpty { return Printable.line(text) }
        }
        return "The daemon answered with HTTP status \(answer.status) and no reason; its journal may say more."
    }
}
