import Foundation

/// The problem document of a refused request (RFC 9457).
struct Problem: Decodable {
    var title: String?
    var detail: String?

    /// The one sentence for the user.
    ///
    /// - Parameter answer: An answer that is not a success.
    static func sentence(of answer: DaemonAnswer) -> String {
        let problem: Problem?
        do {
            problem = try JSONDecoder().decode(Problem.self, from: Data(answer.body))
        } catch {
            // A proxy may answer in another format; then only the status is known.
            problem = nil
        }
        for text in [problem?.detail, problem?.title] {
            if let text, !text.isEmpty { return Printable.line(text) }
        }
        return "The daemon answered with HTTP status \(answer.status) and no reason; its journal may say more."
    }
}
