import Oversight

extension PersonDirectory {
    /// A refusal whose sentence has names in place of the ids of persons, since the domain does not know names.
    ///
    /// - Parameter refusal: The refusal.
    func naming(_ refusal: Refusal) -> Refusal { refusal.naming { entry($0)?.name } }
}
