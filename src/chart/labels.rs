//! Names at the ends of lines, side by side with none on top of another.

/// A name that wants to stand at a height.
pub struct Wish {
    /// The middle it would like.
    pub middle: i32,
    /// Its height.
    pub height: i32,
}

/// The middle of each name between `top` and `bottom`, or `None` where no room is left.
///
/// Earlier wishes come first: the first stands where it likes (or at the edge), each later one at
/// the free place nearest to its own, above or below those that stand already.
pub fn place(wishes: &[Wish], top: i32, bottom: i32) -> Vec<Option<i32>> {
    let mut placed: Vec<Option<i32>> = Vec::new();
    for wish in wishes {
        let standing = || {
            placed
                .iter()
                .zip(wishes)
                .filter_map(|(middle, w)| middle.map(|m| (m, (w.height + wish.height + 1) / 2)))
        };
        let highest = top + wish.height / 2;
        let lowest = bottom - (wish.height + 1) / 2;
        let free = standing()
            .flat_map(|(middle, apart)| [middle - apart, middle + apart])
            .chain([wish.middle.min(lowest).max(highest)])
            .filter(|&m| m >= highest && m <= lowest)
            .filter(|&m| standing().all(|(middle, apart)| (m - middle).abs() >= apart))
            .min_by_key(|&m| ((m - wish.middle).abs(), m));
        placed.push(free);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names ten high between 0 and 100.
    #[track_caller]
    fn stands(middles: &[i32], expected: &[Option<i32>]) {
        let wishes: Vec<Wish> = middles
            .iter()
            .map(|&middle| Wish { middle, height: 10 })
            .collect();
        assert_eq!(place(&wishes, 0, 100), expected);
    }

    #[test]
    fn far_apart_they_stand_where_they_like() {
        stands(&[], &[]);
        stands(&[50, 20, 80], &[Some(50), Some(20), Some(80)]);
        stands(&[50, 60], &[Some(50), Some(60)]);
    }

    #[test]
    fn later_ones_give_way() {
        stands(&[50, 51], &[Some(50), Some(60)]);
        stands(&[50, 48], &[Some(50), Some(40)]);
        stands(&[50, 50], &[Some(50), Some(40)]); // a draw goes up
        stands(&[50, 52, 53], &[Some(50), Some(60), Some(40)]); // 13 away beats 70's 17
    }

    #[test]
    fn all_stay_inside() {
        stands(&[0, 100], &[Some(5), Some(95)]);
        stands(&[0, 2], &[Some(5), Some(15)]);
        let tall = [
            Wish {
                middle: 50,
                height: 90,
            },
            Wish {
                middle: 50,
                height: 20,
            },
        ];
        assert_eq!(place(&tall, 0, 100), [Some(50), None]);
    }
}
