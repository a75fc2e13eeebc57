import Foundation
import Oversight

extension PersonDirectory {
    /// A refusal whose sentence has names in place of ids, since the domain does not know names.
    ///
    /// - Parameter refusal: The refusal.
    func naming(_ refusal: Refusal) -> Refusal {
        let entries = all()
        var words = refusal.sentence.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for index in words.indices {
            let bare = words[index].trimmingCharacters(in: .punctuationCharacters)
            if let name = entries.first(where: { $0.id == bare })?.name {
                words[index] = words[index].replacing(bare, with: name)
            }
        }
        return Refusal(refusal.code, words.joined(separator: " "))
    }
}
