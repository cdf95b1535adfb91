//! Sets that are joined and never parted.

/// Which set each of some numbers belongs to.
#[derive(Debug)]
pub(super) struct Union {
    parent: Vec<u32>,
}

impl Union {
    /// `0..size`, each a set of its own.
    pub(super) fn new(size: u32) -> Self {
        Self { parent: (0..size).collect() }
    }

    /// The set of `at`, by its smallest member.
    pub(super) fn set(&mut self, at: u32) -> u32 {
        let mut root = at;
        while self.parent[root as usize] != root {
            let above = self.parent[self.parent[root as usize] as usize];
            self.parent[root as usize] = above;
            root = above;
        }
        root
    }

    /// Makes the sets of `a` and `b` one.
    pub(super) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.set(a), self.set(b));
        let (first, second) = (a.min(b), a.max(b));
        self.parent[second as usize] = first;
    }
}

#[cfg(test)]
mod tests {
    use super::Union;

    #[test]
    fn joined_sets_have_their_smallest_member_in_common() {
        let mut union = Union::new(6);
        union.join(5, 3);
        union.join(3, 4);
        union.join(1, 0);
        let sets: Vec<u32> = (0..6).map(|at| union.set(at)).collect();
        assert_eq!(sets, [0, 0, 2, 3, 3, 3]);
        union.join(4, 1);
        assert_eq!(union.set(5), 0);
    }
}
